/* The table of a rubric: columns are levels, rows are aspects, and one cell at a time has the focus. */
(() => {
  "use strict";
  const { LIMITS, counts, statementsAt, words } = window.rubricEditor;
  const MARKUP = /\*\*(.+?)\*\*|\[([^\]]+)\]\((?:https?:\/\/|\/|mailto:)[^\s)]*\)/g;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
    element.append(...children.filter((child) => child !== null));
    return element;
  };

  /* A text with its bold and its links as they will look; a link is no link here, the cell has the focus. */
  const marked = (text) => {
    const parts = [];
    let end = 0;
    for (const found of text.matchAll(MARKUP)) {
      parts.push(text.slice(end, found.index));
      parts.push(found[1] ? make("strong", {}, found[1]) : make("u", {}, found[2]));
      end = found.index + found[0].length;
    }
    return [...parts, text.slice(end)];
  };

  const keyOf = ({ aspect, level }) => `${aspect || ""}/${level || ""}`;

  /* What is worth a look, as the cell it is in and a text; nothing here stops anybody. */
  const warnings = (value, t) => {
    const found = [];
    const nameOf = (kind, item) => item.name || t(kind === "levels" ? "nameless_level" : "nameless_aspect");
    for (const level of value.levels)
      if (!level.name) found.push({ at: { aspect: null, level: level.id }, text: t("warn_level_name") });
    for (const aspect of value.aspects) {
      const about = { aspect: nameOf("aspects", aspect) };
      if (!aspect.name) found.push({ at: { aspect: aspect.id, level: null }, text: t("warn_aspect_name") });
      for (const level of [null, ...value.levels]) {
        const at = { aspect: aspect.id, level: level && level.id };
        const where = level ? t("place", { ...about, level: nameOf("levels", level) }) : about.aspect;
        const statements = statementsAt(value, at);
        if (level && !statements.length) found.push({ at, text: t("warn_empty", { where }), empty: true });
        const many = { where, number: statements.length, most: LIMITS.cell };
        if (statements.length > LIMITS.cell) found.push({ at, text: t("warn_many", many) });
        for (const statement of statements) {
          const number = words(statement.t);
          if (number > LIMITS.longWords) found.push({ at, text: t("warn_long", { where, number }) });
          const most = LIMITS.text;
          if (statement.t.length > most) found.push({ at, text: t("warn_too_long", { where, most }) });
        }
      }
    }
    const all = { number: counts(value).statements, most: LIMITS.statements };
    if (all.number > all.most) found.push({ at: null, text: t("warn_all", all) });
    return found;
  };

  class Grid {
    constructor(editor) {
      this.editor = editor;
      this.cells = new Map();
      this.at = { aspect: null, level: null };
      this.scroll = make("div", { class: "rubric-scroll" });
    }

    render() {
      const { value, t, id } = this.editor;
      const { scrollLeft, scrollTop } = this.scroll;
      this.cells.clear();
      this.rows = [null, ...value.aspects.map((aspect) => aspect.id)];
      this.columns = [null, ...value.levels.map((level) => level.id)];
      const table = make("table", {
        role: "grid",
        class: "rubric-table",
        "aria-label": t("grid_label"),
        "aria-describedby": `${id}-keys`,
        "aria-rowcount": this.rows.length,
        "aria-colcount": this.columns.length,
      });
      const row = (aspect) => make("tr", {}, ...this.columns.map((level) => this.cell({ aspect, level })));
      table.append(make("thead", {}, row(null)), make("tbody", {}, ...value.aspects.map((aspect) => row(aspect.id))));
      table.style.setProperty("--rubric-levels", value.levels.length);
      this.scroll.replaceChildren(table);
      this.scroll.scrollTo(scrollLeft, scrollTop);
      if (!this.cells.has(keyOf(this.at))) this.at = { aspect: this.rows[1] || null, level: this.columns[1] || null };
      this.cells.get(keyOf(this.at)).tabIndex = 0;
    }

    cell(at) {
      const header = !at.aspect || !at.level;
      const cell = make(header ? "th" : "td", {
        tabindex: "-1",
        scope: header ? (at.aspect ? "row" : "col") : null,
        id: this.idOf(at),
      });
      cell.at = at;
      this.cells.set(keyOf(at), cell);
      this.fill(cell);
      return cell;
    }

    idOf({ aspect, level }) {
      return `${this.editor.id}-cell-${aspect || ""}-${level || ""}`;
    }

    /* What a cell shows when nobody edits it. */
    fill(cell) {
      const { at } = cell;
      const { value, t } = this.editor;
      const problems = this.editor.problemsAt(at);
      const corner = !at.aspect && !at.level;
      const content = corner ? [t("aspects")] : at.aspect && at.level ? this.list(at) : this.header(at);
      if (!at.aspect && at.level) cell.abbr = value.levels.find((level) => level.id === at.level).name;
      if (at.aspect && !at.level) cell.abbr = value.aspects.find((aspect) => aspect.id === at.aspect).name;
      cell.toggleAttribute("data-problem", !!problems.length);
      if (problems.length) cell.setAttribute("aria-invalid", "true");
      else cell.removeAttribute("aria-invalid");
      content.push(...problems.map(({ message }) => make("p", { class: "rubric-problem" }, message)));
      cell.replaceChildren(...content);
    }

    list(at) {
      const { value, t } = this.editor;
      const statements = statementsAt(value, at);
      if (!statements.length) return at.level ? [make("p", { class: "rubric-empty" }, t("empty_cell"))] : [];
      const item = (statement) => {
        const number = words(statement.t);
        const long = number > LIMITS.longWords && make("span", { class: "rubric-long" }, t("long", { number }));
        return make("li", {}, ...marked(statement.t), long || null);
      };
      return [make("ul", {}, ...statements.map(item))];
    }

    header(at) {
      const { value, t } = this.editor;
      const kind = at.level ? "levels" : "aspects";
      const item = value[kind].find(({ id }) => id === (at.level || at.aspect));
      const nameless = t(at.level ? "nameless_level" : "nameless_aspect");
      const line = (text, name) => text && make("span", { class: `rubric-${name}` }, ...marked(text));
      // for a pointer; keys have the menu key of the cell and the buttons above the table
      const hidden = { tabindex: "-1", "aria-hidden": "true", "data-menu": "" };
      const menu = make("button", { type: "button", class: "rubric-dots", ...hidden }, "⋯");
      menu.title = t(at.level ? "level_menu" : "aspect_menu");
      const look = item.name ? "rubric-name" : "rubric-name rubric-empty";
      const name = make("span", { class: look }, item.name || nameless);
      const lines = at.level
        ? [name, line(item.tagline, "tagline"), line(item.leadin, "leadin")]
        : [line(item.group, "group"), name, ...this.list(at)];
      return [...lines.filter(Boolean), this.editor.locked ? null : menu].filter(Boolean);
    }

    refresh(at) {
      const cell = this.cells.get(keyOf(at));
      if (cell) this.fill(cell);
    }

    cellAt(at) {
      return this.cells.get(keyOf(at));
    }

    activate(at) {
      const cell = this.cellAt(at);
      if (!cell) return null;
      this.cellAt(this.at)?.setAttribute("tabindex", "-1");
      this.at = cell.at;
      cell.tabIndex = 0;
      return cell;
    }

    focus(at = this.at) {
      const cell = this.activate(at) || this.activate({ aspect: null, level: null });
      const head = this.scroll.querySelector("thead");
      this.scroll.style.scrollPaddingTop = `${head.offsetHeight}px`;
      this.scroll.style.scrollPaddingLeft = `${head.rows[0].cells[0].offsetWidth}px`;
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    /* The address so many rows and columns away; the edge of the table when there is none. */
    beside(rows, columns, from = this.at) {
      const row = this.rows.indexOf(from.aspect) + rows;
      const column = this.columns.indexOf(from.level) + columns;
      const within = (list, number) => list[Math.min(Math.max(number, 0), list.length - 1)];
      return { aspect: within(this.rows, row), level: within(this.columns, column) };
    }

    /* The next or previous cell in reading order, or null at the end. */
    following(step) {
      const wide = this.columns.length;
      const number = this.rows.indexOf(this.at.aspect) * wide + this.columns.indexOf(this.at.level) + step;
      if (number < 1 || number >= this.rows.length * wide) return null;
      return { aspect: this.rows[Math.floor(number / wide)], level: this.columns[number % wide] };
    }
  }

  Object.assign(window.rubricEditor, { Grid, keyOf, make, warnings });
})();
