/* Searching in a long list in the edit forms of the admin: what is ticked moves up to what is chosen. */
(() => {
  "use strict";
  let waiting;

  const tickBox = (name, item) => {
    const row = document.createElement("li");
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value: item.id });
    label.append(box, ` ${item.label}`);
    row.append(label);
    return row;
  };

  const search = async (picker, field) => {
    const hits = picker.querySelector("[data-picker-hits]");
    const hint = picker.querySelector("[data-picker-hint]");
    const asked = field.value.trim();
    if (!asked) {
      hits.replaceChildren();
      hint.textContent = "";
      return;
    }
    const answer = await fetch(`${picker.dataset.picker}?q=${encodeURIComponent(asked)}`);
    if (!answer.ok || field.value.trim() !== asked) return;
    const { items, more } = await answer.json();
    const chosen = new Set([...picker.querySelectorAll("[data-picker-chosen] input:checked")].map((box) => box.value));
    const found = items.filter((item) => !chosen.has(String(item.id)));
    hits.replaceChildren(...found.map((item) => tickBox(picker.dataset.name, item)));
    hint.textContent = more ? picker.dataset.more : found.length ? "" : picker.dataset.none;
  };

  document.addEventListener("input", (event) => {
    const field = event.target.closest("[data-picker-search]");
    if (!field) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => search(field.closest("[data-picker]"), field), 200);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.closest("[data-picker-search]")) event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    const hits = event.target.closest("[data-picker-hits]");
    if (!hits || !event.target.checked) return;
    const row = event.target.closest("li");
    hits.closest("[data-picker]").querySelector("[data-picker-chosen]").append(row);
    event.target.focus();
  });
})();
