"""What pages share: the shell, its parts, the look, error pages. Knows no noun of the practice."""
