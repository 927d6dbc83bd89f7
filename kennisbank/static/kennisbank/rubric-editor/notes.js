/* What the editor says around its table: how to begin, what is worth a look, and what has to change. */
(() => {
  "use strict";
  const { counts, make, newAspect, newLevel, warnings } = window.rubricEditor;
  const START = 4; // levels of a rubric that begins empty

  /* What stands in the place of the table while there is none. */
  const startOf = (editor) => {
    const { t } = editor;
    const begin = make("button", { type: "button", class: "button" }, t("begin"));
    begin.addEventListener("click", () => {
      const levels = Array.from({ length: START }, (_, at) => newLevel(t("level_number", { number: at + 1 })));
      const aspects = [newAspect()];
      editor.commit({ ...editor.value, levels, aspects }, t("begun"), { aspect: aspects[0].id, level: null });
    });
    const attributes = { class: "rubric-begin", tabindex: "0", role: "group", "aria-label": t("empty") };
    return make("div", attributes, make("p", {}, t("empty")), editor.locked ? null : begin);
  };

  const link = (editor, { at, text }) => {
    if (!at || !editor.grid.cellAt(at)) return make("li", {}, text);
    const own = make("a", { href: `#${editor.grid.idOf(at)}` }, text);
    own.addEventListener("click", (event) => {
      event.preventDefault();
      editor.grid.focus(at);
    });
    return make("li", {}, own);
  };

  /* What the server found wrong, how much there is, and what is worth a look; `open` keeps the last unfolded. */
  const notesOf = (editor, problems, open) => {
    const { t, value } = editor;
    const parts = [make("p", {}, t("counts", counts(value)))];
    if (problems.length) {
      const list = problems.map(({ at, message }) => link(editor, { at, text: message }));
      const heading = make("strong", {}, t("problems_title"));
      parts.unshift(make("div", { class: "rubric-problems" }, heading, make("ul", {}, ...list)));
    }
    const found = editor.broken ? [] : warnings(value, t);
    if (found.length) {
      const summary = make("summary", {}, t(found.length === 1 ? "one_warning" : "warnings", { number: found.length }));
      const list = make("ul", {}, ...found.map((warning) => link(editor, warning)));
      parts.push(make("details", { open: !!open }, summary, list));
    }
    return parts;
  };

  Object.assign(window.rubricEditor, { notesOf, startOf });
})();
