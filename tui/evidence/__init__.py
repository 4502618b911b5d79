"""Pure rules over the model: passages, standing, outcomes."""
