/* A menu of acts under a button or a cell, after the menu pattern of the ARIA Authoring Practices Guide. */
(() => {
  "use strict";
  const { make } = window.rubricEditor;

  /* Items are {text, act, keys, disabled}, or null for a line between them. `after` gives the focus back. */
  const openMenu = (root, anchor, label, items, after) => {
    const menu = make("ul", { role: "menu", class: "rubric-menu", popover: "auto", "aria-label": label });
    const entries = items.map((item) => {
      if (!item) return make("li", { role: "separator" });
      const entry = make(
        "li",
        { role: "menuitem", tabindex: "-1", "aria-disabled": item.disabled ? "true" : null },
        make("span", {}, item.text),
        item.keys ? make("kbd", { "aria-hidden": "true" }, item.keys) : null,
      );
      entry.act = item.disabled ? null : item.act;
      return entry;
    });
    menu.append(...entries);
    const stops = entries.filter((entry) => entry.role === "menuitem");
    const point = (number) => stops[(number + stops.length) % stops.length].focus();
    let chosen = false;
    const choose = (entry) => {
      if (!entry?.act) return;
      chosen = true;
      menu.hidePopover();
      entry.act();
    };
    menu.addEventListener("keydown", (event) => {
      const at = stops.indexOf(document.activeElement);
      const keys = {
        ArrowDown: () => point(at + 1),
        ArrowUp: () => point(at - 1),
        Home: () => point(0),
        End: () => point(-1),
        Enter: () => choose(stops[at]),
        " ": () => choose(stops[at]),
        Escape: () => menu.hidePopover(),
        Tab: () => menu.hidePopover(),
      };
      event.stopPropagation();
      if (keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      } else if (/^\p{L}$/u.test(event.key)) {
        const wanted = event.key.toLowerCase();
        const order = [...stops.slice(at + 1), ...stops.slice(0, at + 1)];
        order.find((entry) => entry.textContent.toLowerCase().startsWith(wanted))?.focus();
      }
    });
    menu.addEventListener("click", (event) => choose(event.target.closest("[role=menuitem]")));
    menu.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
      menu.remove();
      anchor.removeAttribute("aria-expanded");
      if (!chosen && inside) after();
    });
    root.append(menu);
    menu.showPopover();
    if (anchor.matches("[aria-haspopup]")) anchor.setAttribute("aria-expanded", "true");
    const box = anchor.getBoundingClientRect();
    const own = menu.getBoundingClientRect();
    const below = Math.min(box.bottom, box.top + 160); // a cell may be taller than the screen
    menu.style.left = `${Math.max(4, Math.min(box.left, innerWidth - own.width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(below, innerHeight - own.height - 4))}px`;
    point(0);
  };

  window.rubricEditor.openMenu = openMenu;
})();
