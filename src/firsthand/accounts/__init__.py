"""Who may act: people with a login."""
