# Names for the commands of tools/dev.py, which a machine without make can call itself.
PYTHON ?= python3
COMMANDS := setup run test lint format contract controls soak bench lock build

.PHONY: $(COMMANDS)
$(COMMANDS):
	@$(PYTHON) tools/dev.py $@
