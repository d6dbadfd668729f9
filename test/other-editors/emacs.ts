import { type EditorRun, versionOf } from "./harness";

const version = versionOf("emacs", "--version");

/** Emacs's version with the package's; undefined where either is not installed. */
const withPackage = (name: string) =>
  version && versionOf("emacs", "--batch", "--eval", `(progn (require '${name}) (princ "${version}, ${name}"))`);

export const eglotVersion = withPackage("eglot");
export const lspModeVersion = withPackage("lsp-mode");

/** What both clients have in common: waiting, and what is written down. */
const COMMON = `
(require 'cl-lib)
(require 'json)
(require 'imenu)

(defvar seen (make-hash-table :test 'equal))

(defun wait-for (what probe)
  (let ((deadline (+ (float-time) 30)) value)
    (while (not (setq value (funcall probe)))
      (when (> (float-time) deadline) (error "Waited in vain: %s" what))
      (accept-process-output nil 0.05))
    value))

(defun note (key value) (puthash key value seen))

(defun diagnostic-of (code message beg end)
  (list (cons "code" code)
        (cons "message" message)
        (cons "text" (buffer-substring-no-properties beg end))
        (cons "line" (1- (line-number-at-pos beg)))))

(defun names (index)
  (cl-loop for (name . rest) in index
           collect (substring-no-properties name)
           when (listp rest) append (names rest)))

(defun open-report (work)
  (condition-case problem
      (progn
        (find-file (car command-line-args-left))
        (note "language" (symbol-name major-mode))
        (funcall work)
        (save-buffer))
    (error (note "error" (format "%S" problem))))
  (with-temp-file (getenv "SEEN") (insert (json-encode seen)))
  (kill-emacs))
`;

const run = { command: "emacs", extension: "el" } as const;

const args: EditorRun["args"] = ({ config, script, report }) => ["--batch", "-l", config, "-l", script, report];

/** Emacs with eglot. */
export const eglot: EditorRun = {
  ...run,
  args,
  heading: "Emacs：eglot",
  script: `${COMMON}
(setq eglot-sync-connect 30 eglot-autoshutdown nil)

;; As a person would choose: the entry whose title names the right numeral.
(defun choose (_prompt items &rest _)
  (let ((titles (mapcar (lambda (item) (if (consp item) (car item) item)) items)))
    (note "applied" (cl-find-if (lambda (title) (string-match-p "五、" title)) titles))
    (gethash "applied" seen)))

(defun shown ()
  (flymake-start)
  (flymake-diagnostics))

(defun noted (diagnostic)
  (let ((lsp (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))))
    (diagnostic-of (plist-get lsp :code) (plist-get lsp :message)
                   (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic))))

(open-report
 (lambda ()
   ;; Without a person at the keys no command runs, after which eglot would connect.
   (run-hooks 'post-command-hook)
   (wait-for "the server" #'eglot-current-server)
   (let ((diagnostics (wait-for "diagnostics" #'shown)))
     (note "diagnostics" (mapcar #'noted diagnostics))
     (note "symbols" (names (imenu--make-index-alist)))
     (goto-char (cl-loop for d in diagnostics
                         when (equal (cdr (assoc "code" (noted d))) "section-number")
                         return (flymake-diagnostic-beg d))))
   (cl-letf (((symbol-function 'completing-read) #'choose)
             (last-nonmenu-event ?a))
     (call-interactively #'eglot-code-actions))))
`,
};

/** Emacs with lsp-mode. */
export const lspMode: EditorRun = {
  ...run,
  args,
  heading: "Emacs：lsp-mode",
  script: `${COMMON}
(require 'lsp-diagnostics)
(setq lsp-auto-guess-root t
      lsp-diagnostics-provider :flymake
      lsp-enable-snippet nil
      lsp-enable-file-watchers nil
      lsp-response-timeout 30)

(defun noted (diagnostic)
  (let ((range (lsp-get diagnostic :range)))
    (diagnostic-of (lsp-get diagnostic :code) (lsp-get diagnostic :message)
                   (lsp--position-to-point (lsp-get range :start))
                   (lsp--position-to-point (lsp-get range :end)))))

(open-report
 (lambda ()
   (wait-for "the server" (lambda () (lsp-workspaces)))
   (let ((diagnostics (wait-for "diagnostics" #'lsp--get-buffer-diagnostics)))
     (note "diagnostics" (mapcar #'noted diagnostics))
     (note "symbols" (names (imenu--make-index-alist)))
     (goto-char (cl-loop for d in diagnostics
                         when (equal (lsp-get d :code) "section-number")
                         return (lsp--position-to-point (lsp-get (lsp-get d :range) :start)))))
   (let ((action (cl-find-if (lambda (a) (string-match-p "五、" (lsp-get a :title))) (lsp-code-actions-at-point))))
     (note "applied" (lsp-get action :title))
     (lsp-execute-code-action action))))
`,
};
