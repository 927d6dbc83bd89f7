/* The acts on levels and aspects, and the keys, buttons and menus that lead to them. */
(() => {
  "use strict";
  const { LIMITS, added, copied, make, moved, openMenu, removed, statementsAt, withStatements } = window.rubricEditor;
  const FORMATS = ["xlsx", "csv", "json"];
  const place = (value, kind, id) => value[kind].findIndex((item) => item.id === id);

  /* Each gives the new value and the id of the level or aspect that gets the focus. */
  const acts = {
    before: (value, kind, id) => added(value, kind, place(value, kind, id)),
    after: (value, kind, id) => added(value, kind, place(value, kind, id) + 1),
    back: (value, kind, id) => moved(value, kind, id, -1),
    on: (value, kind, id) => moved(value, kind, id, 1),
    copy: (value, kind, id, t) => copied(value, kind, id, (name) => (name ? t("copy_of", { name }) : "")),
    remove: (value, kind, id) => removed(value, kind, id),
  };
  const KEYS = { levels: { back: "Alt+Shift+←", on: "Alt+Shift+→" }, aspects: { back: "Alt+Shift+↑", on: "Alt+Shift+↓" } };

  const itemsOf = (editor, kind, id, own = false) => {
    const { value, t } = editor;
    const at = place(value, kind, id);
    const full = value[kind].length >= LIMITS[kind];
    const disabled = { before: full, after: full, copy: full, back: at === 0, on: at === value[kind].length - 1 };
    const item = (name) => ({
      text: t(`act_${kind}_${name}`),
      keys: KEYS[kind][name],
      disabled: !!disabled[name],
      act: () => editor.act(name, kind, id),
    });
    const header = kind === "levels" ? { aspect: null, level: id } : { aspect: id, level: null };
    const edit = { text: t(`act_${kind}_edit`), keys: own && "F2", act: () => editor.open(header) };
    return [edit, ...Object.keys(acts).map(item)];
  };

  /* Everything that can be done from a cell. */
  const menuOf = (editor, at) => {
    const { t } = editor;
    const parts = [];
    if (at.aspect && at.level) {
      const own = [{ text: t("act_cell_edit"), keys: "F2", act: () => editor.open(at) }];
      own.push({ text: t("act_cell_clear"), keys: "Delete", act: () => clear(editor, at) });
      if (editor.canComment) own.push({ text: t("act_cell_comment"), act: () => editor.canComment(editor.placeOf(at)) });
      parts.push(own);
    }
    if (at.aspect) parts.push(itemsOf(editor, "aspects", at.aspect, !at.level));
    if (at.level) parts.push(itemsOf(editor, "levels", at.level, !at.aspect));
    return parts.flatMap((items, number) => (number ? [null, ...items] : items));
  };

  const clear = (editor, at) => {
    if (!at.aspect || !at.level || !statementsAt(editor.value, at).length) return;
    editor.commit(withStatements(editor.value, at, []), editor.t("cleared", { where: editor.placeOf(at) }), at);
  };

  const toolbar = (editor) => {
    const { t } = editor;
    const icon = (name) => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
      use.setAttribute("href", `#icon-${name}`);
      svg.setAttribute("class", `icon icon-${name}`);
      svg.setAttribute("aria-hidden", "true");
      svg.append(use);
      return svg;
    };
    const button = (name, picture, act, more = {}) => {
      const made = make("button", { type: "button", class: "button button-small button-secondary", ...more }, icon(picture), ` ${t(name)}`);
      made.addEventListener("click", () => act(made));
      return made;
    };
    const has = { "aria-haspopup": "menu", "aria-expanded": "false" };
    const kindMenu = (kind) => (anchor) => {
      const id = kind === "levels" ? editor.grid.at.level : editor.grid.at.aspect;
      const own = id || editor.value[kind][0]?.id;
      if (!own) return editor.addFirst(kind);
      editor.close();
      return openMenu(editor, anchor, t("menu_of", { where: editor.nameOf(kind, own) }), itemsOf(editor, kind, own), () => anchor.focus());
    };
    const formats = (anchor) =>
      openMenu(editor, anchor, t("export"), FORMATS.map((format) => ({ text: t(`export_${format}`), act: () => editor.save(format) })), () => anchor.focus());
    const undo = button("undo", "rotate", () => editor.undo(), { "aria-keyshortcuts": "Control+Z" });
    const redo = button("redo", "resubmit", () => editor.undo(false), { "aria-keyshortcuts": "Control+Shift+Z" });
    const wide = button("wide", "expand-right", () => editor.wide(), { "aria-pressed": "false" });
    const bar = make(
      "div",
      { role: "group", class: "rubric-toolbar", "aria-label": t("toolbar") },
      button("aspect_menu", "list-ul", kindMenu("aspects"), has),
      button("level_menu", "order", kindMenu("levels"), has),
      undo,
      redo,
      editor.dataset.readUrl ? button("read", "upload", () => editor.reader.ask()) : null,
      editor.dataset.exportUrl ? button("export", "download", formats, has) : null,
      wide,
    );
    bar.update = () => {
      undo.setAttribute("aria-disabled", String(!editor.canUndo));
      redo.setAttribute("aria-disabled", String(!editor.canRedo));
      wide.setAttribute("aria-pressed", String(editor.hasAttribute("popover")));
    };
    return bar;
  };

  const step = (editor, forward, event) => {
    const within = editor.editing.neighbour(forward ? 1 : -1);
    if (within) return;
    const next = editor.grid.following(forward ? 1 : -1);
    if (!next) return; // the last cell: Tab leaves the table, as anywhere else
    event.preventDefault();
    editor.open(next);
  };

  const whileEditing = (editor, event, bold) => {
    const { key } = event;
    const control = event.ctrlKey || event.metaKey;
    if (key === "Escape" || (key === "Enter" && (control || event.target.matches("input")))) {
      event.preventDefault();
      event.stopPropagation();
      const down = control && editor.grid.beside(1, 0);
      editor.leave();
      if (down) editor.grid.focus(down);
    } else if (key === "Tab") step(editor, !event.shiftKey, event);
    else if (control && key.toLowerCase() === "b") {
      event.preventDefault();
      bold(event.target);
    }
  };

  const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const FAR = 100; // more rows or columns than there can be

  const inGrid = (editor, event) => {
    const { grid } = editor;
    const { key } = event;
    const control = event.ctrlKey || event.metaKey;
    const go = (rows, columns) => () => grid.focus(grid.beside(rows, columns));
    const [rows, columns] = ARROWS[key] || [];
    const moveItem = () => {
      const kind = rows ? "aspects" : "levels";
      const id = rows ? grid.at.aspect : grid.at.level;
      const to = place(editor.value, kind, id) + (rows || columns);
      if (id && to >= 0 && to < editor.value[kind].length) editor.act(rows + columns < 0 ? "back" : "on", kind, id);
    };
    const keys = {
      Home: go(control ? -FAR : 0, -FAR),
      End: go(control ? FAR : 0, FAR),
      PageUp: go(-5, 0),
      PageDown: go(5, 0),
      Enter: () => editor.open(),
      F2: () => editor.open(),
      Delete: () => clear(editor, grid.at),
      ContextMenu: () => editor.menu(event.target),
    };
    if (event.altKey && event.shiftKey && ARROWS[key]) return moveItem;
    if (event.shiftKey && key === "F10") return keys.ContextMenu;
    if (event.altKey || (event.shiftKey && key !== "Home" && key !== "End")) return null;
    if (ARROWS[key]) return control ? go(rows * FAR, columns * FAR) : go(rows, columns);
    if (keys[key]) return keys[key];
    // who begins to type in an empty cell wants to write in it
    const empty = grid.at.aspect && grid.at.level && event.target.querySelector(".rubric-empty");
    if (empty && key.length === 1 && key !== " " && !control) editor.open();
    return null;
  };

  const gridKeys = (editor, event, bold) => {
    if (editor.locked || editor.broken) return;
    const control = event.ctrlKey || event.metaKey;
    const typing = event.target.closest("input, textarea");
    if (editor.editing && typing) return whileEditing(editor, event, bold);
    const letter = event.key.toLowerCase();
    let act = null;
    if (!typing && control && letter === "z") act = () => editor.undo(!event.shiftKey);
    else if (!typing && control && letter === "y") act = () => editor.undo(false);
    else if (typing && event.key === "Enter") act = () => editor.close(); // no field of ours sends the page
    else if (event.target.matches("th, td")) act = inGrid(editor, event);
    if (!act && event.key === "Escape" && editor.hasAttribute("popover")) act = () => editor.wide(false);
    if (!act) return;
    event.preventDefault();
    act();
  };

  Object.assign(window.rubricEditor, { acts, gridKeys, menuOf, toolbar });
})();
