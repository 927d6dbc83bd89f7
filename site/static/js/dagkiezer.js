/* A button beside each day in the form of a series: it opens the calendar of the device. */
(() => {
  "use strict";
  const form = document.querySelector("form.reeks");
  if (!form || !HTMLInputElement.prototype.showPicker) return;
  const words = new Intl.DateTimeFormat(document.documentElement.lang || "nl", { day: "numeric", month: "long", year: "numeric" });

  const offer = (field) => {
    const label = form.querySelector(`label[for="${field.id}"]`);
    const box = Object.assign(document.createElement("div"), { className: "reeks-kies" });
    const picker = Object.assign(document.createElement("input"), { type: "date", tabIndex: -1 });
    const button = Object.assign(document.createElement("button"), { type: "button" });
    picker.setAttribute("aria-hidden", "true");
    button.setAttribute("aria-label", `${field.dataset.dagkiezer}: ${label ? label.textContent.trim() : ""}`);
    button.innerHTML = '<svg class="icon" aria-hidden="true"><use href="#icon-calendar"></use></svg>';
    button.addEventListener("click", () => picker.showPicker());
    picker.addEventListener("change", () => {
      if (!picker.valueAsDate) return;
      const [year, month, day] = picker.value.split("-").map(Number);
      field.value = words.format(new Date(year, month - 1, day));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      button.focus();
    });
    field.replaceWith(box);
    box.append(field, picker, button);
  };

  form.querySelectorAll("input[data-dagkiezer]").forEach(offer);
})();
