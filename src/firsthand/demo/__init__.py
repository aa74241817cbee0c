"""One bank with known answers; feeds the demo, the tests and the screenshots."""
