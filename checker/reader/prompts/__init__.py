"""The prompts, each version in a file of its own. A version that was once released is never changed."""
