# `make` alone lists what there is.
export PATH ?= /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
PYTHON ?= python3
SETUP = $(or $(shell command -v $(PYTHON) 2>/dev/null),$(error Python niet gevonden. Installeer Python 3.11 of nieuwer)) -m scripts.setup
VENV = .venv/bin/python -m

help: ## Deze lijst
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s%s\n", $$1, $$2}' Makefile

run: ## Start de site en de worker (PORT=8000, DATA_DIR=var)
	@$(SETUP) && exec $(VENV) scripts.run

elasticsearch: ## Start een Elasticsearch om mee te ontwikkelen (PORT=9200, DATA_DIR=var)
	@$(SETUP) && exec $(VENV) scripts.elasticsearch

test: ## Draai de tests (PART=sqlite, bilingual, postgresql, node, generator, elasticsearch of browser; ARGS="-k naam")
	@$(SETUP) --dev && exec $(VENV) scripts.test

test-long: ## Draai dezelfde tests op ware grootte
	@$(SETUP) --dev && exec $(VENV) scripts.test --long

lint: ## Controleer opmaak, code, migraties en typen
	@$(SETUP) --dev && exec $(VENV) scripts.lint

format: ## Herstel opmaak van code en sjablonen
	@$(SETUP) --dev && exec $(VENV) scripts.lint --fix

requirements: ## Verwerk requirements*.in (UPGRADE=1: met de nieuwste versies)
	@$(SETUP) --dev && exec $(VENV) scripts.requirements

clean: ## Verwijder .venv, testgegevens en caches (niet de gegevens in var/)
	@rm -rf .venv var/test var/cache .mypy_cache .pytest_cache .ruff_cache

.PHONY: help run elasticsearch test test-long lint format requirements clean
.DEFAULT_GOAL := help
