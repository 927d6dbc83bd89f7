/* A square to pick a colour from, beside the field in which it is typed. */
function connect() {
  for (const picker of document.querySelectorAll("[data-colour-picker]")) {
    const typed = picker.previousElementSibling;
    picker.hidden = false;
    picker.addEventListener("input", () => {
      typed.value = picker.value;
      typed.dispatchEvent(new Event("change", { bubbles: true }));
    });
    typed.addEventListener("input", () => {
      if (/^#[0-9a-f]{6}$/i.test(typed.value)) picker.value = typed.value.toLowerCase();
    });
  }
}
if (document.readyState === "loading") addEventListener("DOMContentLoaded", connect);
else connect();
