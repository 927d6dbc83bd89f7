/* The acts on levels and aspects, and the menus and buttons that lead to them. */
(() => {
  "use strict";
  const { LIMITS, added, copied, keep, make, moved, openMenu, removed, statementsAt, withStatements } =
    window.rubricEditor;
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
  const KEYS = {
    levels: { back: "Alt+Shift+←", on: "Alt+Shift+→" },
    aspects: { back: "Alt+Shift+↑", on: "Alt+Shift+↓" },
  };

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
      const comment = () => editor.canComment(editor.placeOf(at));
      if (editor.canComment) own.push({ text: t("act_cell_comment"), act: comment });
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
      const attributes = { type: "button", class: "button button-small button-secondary", ...more };
      const made = make("button", attributes, icon(picture), ` ${t(name)}`);
      made.addEventListener("click", () => act(made));
      return made;
    };
    const has = { "aria-haspopup": "menu", "aria-expanded": "false" };
    const show = (anchor, label, items) => openMenu(editor, anchor, label, items, () => anchor.focus());
    const kindMenu = (kind) => (anchor) => {
      const id = kind === "levels" ? editor.grid.at.level : editor.grid.at.aspect;
      const own = id || editor.value[kind][0]?.id;
      if (!own) return editor.addFirst(kind);
      editor.close();
      return show(anchor, t("menu_of", { where: editor.nameOf(kind, own) }), itemsOf(editor, kind, own));
    };
    const format = (name) => ({ text: t(`export_${name}`), act: () => editor.save(name) });
    const reusable = { text: t("keep"), act: () => keep(editor) };
    const ways = () => [...FORMATS.map(format), ...(editor.dataset.keepUrl ? [null, reusable] : [])];
    const formats = (anchor) => show(anchor, t("export"), ways());
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

  Object.assign(window.rubricEditor, { acts, clear, menuOf, place, toolbar });
})();
