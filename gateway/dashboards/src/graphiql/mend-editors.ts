/// <reference lib="dom" />
import CodeMirror from "codemirror";

/** Makes GraphiQL's editors ones that screen readers read and the keyboard can leave; call it before GraphiQL begins. */
export function mendEditors(): void {
  // The text itself has the focus, not a field out of sight.
  Object.assign(CodeMirror.defaults, { inputStyle: "contenteditable", lineWrapping: true });
  CodeMirror.defineInitHook((editor: CodeMirror.Editor) => {
    const field = editor.getInputField();
    field.role = "textbox";
    field.ariaMultiLine = "true";
    field.ariaReadOnly = String(editor.isReadOnly());
    field.ariaLabel = field.closest("section")?.ariaLabel ?? null;
    // An editor that indents by Tab is a trap for the keyboard.
    const keys = { ...Object(editor.getOption("extraKeys")), Tab: false, "Shift-Tab": false };
    editor.setOption("extraKeys", keys);
  });
}
