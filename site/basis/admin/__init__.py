"""The admin as editors see it: lists per page type, changes to many pages, the home screen and the guide."""
