/* What the editor hears: a pointer, the focus, keys, the clipboard, and files that are dropped. */
(() => {
  "use strict";
  const { gridKeys, statementsAt } = window.rubricEditor;

  const paste = (editor, event) => {
    if (editor.locked || editor.broken) return;
    const field = event.target.closest("input, textarea");
    const plain = event.clipboardData.getData("text/plain");
    if (editor.dataset.readUrl && editor.reader.paste(event)) {
      event.preventDefault();
      editor.close();
    } else if (!field && plain.trim() && editor.grid.scroll.contains(event.target)) {
      event.preventDefault();
      editor.open();
      editor.editing?.append(plain.trim());
    }
  };

  /* A cell that is copied gives its statements, one on a line. */
  const copy = (editor, event) => {
    const cell = event.target.closest?.("th, td");
    if (!cell?.at?.aspect || event.target.closest("input, textarea") || !getSelection().isCollapsed) return;
    const lines = statementsAt(editor.value, cell.at).map((statement) => statement.t);
    event.clipboardData.setData("text/plain", lines.join("\n"));
    event.preventDefault();
  };

  const drag = (editor, event) => {
    const files = event.dataTransfer?.types.includes("Files");
    if (editor.locked || editor.broken || !files || !editor.dataset.readUrl) return;
    event.preventDefault();
    editor.toggleAttribute("data-drop", event.type === "dragover");
    const [file] = event.dataTransfer.files;
    if (event.type === "drop" && file) editor.reader.read({ file });
  };

  const listen = (editor) => {
    editor.grid.scroll.addEventListener("click", (event) => {
      const cell = event.target.closest("th, td");
      if (!cell?.at || event.target.closest("input, textarea, label")) return;
      const dots = event.target.closest("[data-menu]");
      if (dots) {
        editor.close();
        editor.grid.focus(cell.at);
        editor.menu(editor.grid.cellAt(cell.at).querySelector("[data-menu]"), cell.at);
      } else if (getSelection().isCollapsed) editor.open(cell.at); // who selects words wants to copy them
    });
    editor.grid.scroll.addEventListener("focusin", (event) => {
      const cell = event.target.closest("th, td");
      if (cell?.at && editor.editing?.cell !== cell) editor.grid.activate(cell.at);
    });
    editor.grid.scroll.addEventListener("focusout", (event) => {
      const { cell } = editor.editing || {};
      const to = event.relatedTarget;
      if (cell && to && (to === cell || !cell.contains(to))) editor.close();
    });
    editor.addEventListener("keydown", (event) => event.isComposing || gridKeys(editor, event));
    editor.addEventListener("paste", (event) => paste(editor, event));
    editor.addEventListener("copy", (event) => copy(editor, event));
    for (const name of ["dragover", "dragleave", "drop"]) editor.addEventListener(name, (event) => drag(editor, event));
  };

  window.rubricEditor.listen = listen;
})();
