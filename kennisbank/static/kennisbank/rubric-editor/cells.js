/* Editing one cell of a rubric: only the cell that somebody types in holds fields. */
(() => {
  "use strict";
  const { LIMITS, find, keepIds, make, oneLine, statementsAt, toLines, withField, withStatements, words } =
    window.rubricEditor;
  const FIELDS = { levels: ["name", "tagline", "leadin"], aspects: ["group", "name"] };

  /* The same lines behind the field: they make it as tall as its text, and show where each statement begins. */
  const reflect = (area, mirror) => {
    const line = (text) => make("div", { class: text.trim() ? null : "rubric-blank" }, text || "\u200b");
    mirror.replaceChildren(...area.value.split("\n").map(line));
  };

  class CellEditor {
    constructor(editor, at) {
      this.editor = editor;
      this.at = at;
      this.cell = editor.grid.cellAt(at);
      this.before = editor.value;
      this.fields = [];
      this.kind = at.aspect && at.level ? null : at.level ? "levels" : "aspects";
      this.itemId = at.level && !at.aspect ? at.level : at.aspect;
      const content = this.kind ? FIELDS[this.kind].map((field) => this.field(field)) : [];
      if (at.aspect) content.push(this.lines());
      this.counter = make("p", { class: "rubric-counter" });
      this.cell.replaceChildren(...content, this.counter);
      this.cell.classList.add("rubric-editing");
      this.count();
    }

    focus(end = true) {
      const first = this.kind ? this.fields.find((field) => field.name === "name") : this.fields[0];
      first.input.focus({ preventScroll: true });
      if (this.kind) first.input.select();
      else if (end) first.input.setSelectionRange(first.input.value.length, first.input.value.length);
      this.cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    field(name) {
      const item = find(this.editor.value[this.kind], this.itemId);
      const input = make("input", { type: "text", maxlength: LIMITS.text });
      input.value = item[name];
      input.addEventListener("input", () => {
        const text = oneLine(input.value);
        this.editor.type(withField(this.editor.value, this.kind, this.itemId, name, text));
      });
      this.fields.push({ name, input });
      return make("label", {}, this.editor.t(`field_${this.kind}_${name}`), input);
    }

    lines() {
      const { t } = this.editor;
      const area = make("textarea", { rows: 2, spellcheck: "true" });
      area.value = statementsAt(this.editor.value, this.at).map((statement) => statement.t).join("\n");
      const mirror = make("div", { class: "rubric-mirror", "aria-hidden": "true" });
      const both = make("div", { class: "rubric-lines" }, mirror, area);
      reflect(area, mirror);
      area.addEventListener("input", () => {
        reflect(area, mirror);
        this.write(toLines(area.value));
      });
      this.fields.push({ name: "lines", input: area });
      if (!this.kind) area.setAttribute("aria-label", t("statements_of", { where: this.editor.placeOf(this.at) }));
      return this.kind ? make("label", {}, t("field_aspects_intro"), both) : both;
    }

    write(texts) {
      const { value } = this.editor;
      // what was there at the start may come back with the browser's own undo
      const statements = keepIds(statementsAt(value, this.at), texts, statementsAt(this.before, this.at));
      this.editor.type(withStatements(value, this.at, statements));
      this.count();
    }

    /* Lines added below what is there, as if they were typed. */
    append(text) {
      const area = this.fields.at(-1).input;
      area.value = [area.value.trimEnd(), text].filter(Boolean).join("\n");
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.setSelectionRange(area.value.length, area.value.length);
    }

    count() {
      if (!this.at.aspect) return;
      const statements = statementsAt(this.editor.value, this.at);
      const number = statements.reduce((sum, statement) => sum + words(statement.t), 0);
      const most = Math.max(0, ...statements.map((statement) => words(statement.t)));
      const { t } = this.editor;
      this.counter.textContent = t("cell_count", { statements: statements.length, words: number });
      if (most > LIMITS.longWords) this.counter.append(" ", make("strong", {}, t("long", { number: most })));
    }

    /* The field after or before the one with the focus, if this cell has one. */
    neighbour(step) {
      const at = this.fields.findIndex(({ input }) => input === document.activeElement);
      return this.fields[at + step]?.input || null;
    }

    close() {
      this.cell.classList.remove("rubric-editing");
      this.editor.grid.fill(this.cell);
    }
  }

  /* The words that are selected in a field, between stars or out of them. */
  const bold = (input) => {
    const { selectionStart: from, selectionEnd: to, value } = input;
    const chosen = value.slice(from, to);
    const already = /^\*\*.+\*\*$/s.test(chosen);
    if (!chosen.trim() || chosen.includes("\n")) return;
    input.setRangeText(already ? chosen.slice(2, -2) : `**${chosen}**`, from, to, "select");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };

  Object.assign(window.rubricEditor, { CellEditor, bold });
})();
