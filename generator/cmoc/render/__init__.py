"""Views to text: templates own looks, and every value is escaped for where it goes."""
