/* The keys of the table, after the grid pattern of the ARIA Authoring Practices Guide, and those of a cell. */
(() => {
  "use strict";
  const { bold, clear, place } = window.rubricEditor;

  const step = (editor, forward, event) => {
    const within = editor.editing.neighbour(forward ? 1 : -1);
    if (within) return;
    const next = editor.grid.following(forward ? 1 : -1);
    if (!next) return; // the last cell: Tab leaves the table, as anywhere else
    event.preventDefault();
    editor.open(next);
  };

  const whileEditing = (editor, event) => {
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

  const gridKeys = (editor, event) => {
    if (editor.broken) return;
    const control = event.ctrlKey || event.metaKey;
    const typing = event.target.closest("input, textarea");
    if (editor.editing && typing) return whileEditing(editor, event);
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

  window.rubricEditor.gridKeys = gridKeys;
})();
