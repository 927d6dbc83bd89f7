from django.db import connection
def test_x(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        print(connection.settings_dict["NAME"], [t for t in connection.introspection.table_names() if t.startswith("home")])
        connection.close()
        print(connection.settings_dict["NAME"], [t for t in connection.introspection.table_names() if t.startswith("home")])
