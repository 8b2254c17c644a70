"""The steps that make packages of footcare, one file a step."""
