"""What the team is asked to do, and the words that may stand behind it."""
