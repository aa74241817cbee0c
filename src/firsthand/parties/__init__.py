"""Teams, departments, partners and actual customers; who is hired by whom, for what."""
