/* Suggestions under a field while somebody types: an editable combobox with a listbox, after the pattern of the ARIA
   Authoring Practices Guide. What is chosen is an address to go to, or a school to fill in. Without it the form works
   as it is. */
(() => {
  "use strict";
  const WAIT = 150; // milliseconds after the last key
  const LEAST = 2; // letters
  const KEPT = 50; // answers

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  /* The name with the beginning that was typed in bold. */
  const marked = (name, typed) => {
    const last = typed.toLocaleLowerCase().split(/\s+/).pop();
    const words = [...name.toLocaleLowerCase().matchAll(/[\p{L}\p{N}]+/gu)];
    const at = words.find((word) => word[0].startsWith(last))?.index;
    if (!last || at === undefined) return [name];
    return [name.slice(0, at), make("b", {}, name.slice(at, at + last.length)), name.slice(at + last.length)];
  };

  /* What the server found, as options with an `url`, or with the number of a school as `value`. */
  const offered = (found) => {
    if (found.schools) return found.schools.map((one) => ({ name: one.name, label: one.kind, value: String(one.id) }));
    const word = (term) => term.kind === "word";
    const pages = found.pages.map((page) => ({ name: page.title, label: page.kind, url: page.url }));
    return [...found.terms.filter((term) => !word(term)), ...pages, ...found.terms.filter(word)];
  };

  /* Keep which school was filled in; an empty value for none of the list. Radio buttons for another name go. */
  const keep = (field, value) => {
    const place = field.closest("[data-suggestions]").parentElement;
    if (value) place.querySelector("[data-options]")?.remove();
    const name = `${field.name}_keuze`;
    const kept = place.querySelector(`input[type=hidden][name="${name}"]`);
    if (kept) kept.value = value;
    else if (value) place.append(make("input", { type: "hidden", name, value }));
    place.querySelector(`input[name="${field.name}_voor"]`).value = value ? field.value.trim() : "";
  };

  const connect = (form, place) => {
    const field = form.querySelector("input:not([type=hidden])");
    const picks = field.name !== "q";
    const list = make("ul", {
      id: `suggesties-${place}`,
      role: "listbox",
      class: "suggestions suggestions--popup",
      "aria-label": form.dataset.label,
      hidden: "",
    });
    const status = make("p", { role: "status", class: "visually-hidden" });
    const answers = new Map();
    let options = [];
    let active = -1;
    let waiting;
    let asking;

    const close = () => {
      list.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };

    const point = (number) => {
      options[active]?.element.setAttribute("aria-selected", "false");
      active = number;
      const chosen = options[active];
      if (!chosen) return field.removeAttribute("aria-activedescendant");
      chosen.element.setAttribute("aria-selected", "true");
      chosen.element.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", chosen.element.id);
    };

    const show = (typed, found) => {
      options = offered(found).map((one, number) => ({
        ...one,
        element: make(
          "li",
          { id: `suggestie-${place}-${number}`, role: "option", "aria-selected": "false" },
          make("span", {}, ...marked(one.name, typed)),
          make("span", { class: "small" }, one.label),
        ),
      }));
      list.replaceChildren(...options.map((option) => option.element));
      point(-1);
      list.hidden = !options.length;
      field.setAttribute("aria-expanded", String(!!options.length));
      const { none, one, many } = form.dataset;
      status.textContent = !options.length ? none : options.length === 1 ? one : many.replace("{number}", options.length);
    };

    const ask = async () => {
      asking?.abort();
      const typed = field.value.trim();
      if (typed.length < LEAST) {
        status.textContent = "";
        return close();
      }
      asking = new AbortController();
      try {
        if (!answers.has(typed)) {
          const address = `${form.dataset.suggestions}?${new URLSearchParams({ q: typed })}`;
          const answer = await fetch(address, { signal: asking.signal, credentials: "omit" });
          if (!answer.ok) return close();
          if (answers.size >= KEPT) answers.clear();
          answers.set(typed, await answer.json());
        }
        if (field.value.trim() === typed && document.activeElement === field) show(typed, answers.get(typed));
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    };

    const choose = (option) => {
      if (!picks) return location.assign(option.url);
      field.value = option.name;
      keep(field, option.value);
      close();
      status.textContent = "";
    };

    const askSoon = () => {
      if (picks) keep(field, "");
      clearTimeout(waiting);
      waiting = setTimeout(ask, WAIT);
    };

    const keys = {
      ArrowDown: (event) => {
        event.preventDefault();
        if (list.hidden) ask();
        else if (!event.altKey) point(active + 1 < options.length ? active + 1 : 0);
      },
      ArrowUp: (event) => {
        if (list.hidden) return;
        event.preventDefault();
        if (event.altKey) close();
        else point(active > 0 ? active - 1 : options.length - 1);
      },
      Home: () => point(-1),
      End: () => point(-1),
      Enter: (event) => {
        clearTimeout(waiting);
        if (list.hidden || active < 0) return close();
        event.preventDefault();
        choose(options[active]);
      },
      Escape: (event) => {
        if (list.hidden) field.value = "";
        if (list.hidden && picks) keep(field, "");
        event.preventDefault();
        clearTimeout(waiting);
        close();
      },
    };

    field.type = "text"; // a search field cannot be a combobox
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      ...(picks ? {} : { inputmode: "search", enterkeyhint: "search" }),
      "aria-autocomplete": "list",
      "aria-controls": list.id,
      "aria-expanded": "false",
    }))
      field.setAttribute(name, value);
    form.append(list, status);
    field.addEventListener("input", (event) => event.isComposing || askSoon());
    field.addEventListener("compositionend", askSoon);
    field.addEventListener("keydown", (event) => event.isComposing || keys[event.key]?.(event));
    field.addEventListener("blur", () => {
      clearTimeout(waiting);
      close();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => {
      const option = options.find((one) => one.element === event.target.closest("li"));
      if (option) choose(option);
    });
  };

  document.querySelectorAll("[data-suggestions]").forEach(connect);
})();
