"""The screens on which a coordinator keeps the standing members of a netwerk, and invites them."""
