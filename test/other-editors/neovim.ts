import { type EditorRun, versionOf } from "./harness";

/** What Neovim says of its version; undefined where it is not installed. */
export const neovimVersion = versionOf("nvim", "--version");

/** Neovim, configured as the documentation says for its version. */
export const neovim: EditorRun = {
  command: "nvim",
  extension: "lua",
  heading: /v0\.([0-9]|10)\./.test(neovimVersion ?? "") ? "Neovim 0.7" : "Neovim 0.11",
  args: ({ config, script, report }) => [
    "--headless",
    "--clean",
    "-u",
    config,
    "-c",
    `luafile ${script}`,
    "--",
    report,
  ],
  script: String.raw`
local function wait(what, probe)
  local value
  if not vim.wait(30000, function() value = probe() return value end, 20) then error("waited in vain: " .. what) end
  return value
end

local function names(symbols, into)
  for _, symbol in ipairs(symbols) do
    table.insert(into, symbol.name)
    names(symbol.children or {}, into)
  end
  return into
end

local function work(seen)
  seen.language = vim.bo.filetype
  local found = wait("diagnostics", function()
    local all = vim.diagnostic.get(0)
    return #all > 0 and all
  end)
  seen.diagnostics = vim.tbl_map(function(d)
    local text = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})
    local code = d.code or d.user_data.lsp.code
    return { code = code, message = d.message, line = d.lnum, text = table.concat(text, "\n") }
  end, found)

  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  local answers = vim.lsp.buf_request_sync(0, "textDocument/documentSymbol", params, 30000)
  for _, answer in pairs(answers) do seen.symbols = names(answer.result, {}) end

  for _, d in ipairs(seen.diagnostics) do
    if d.code == "section-number" then vim.api.nvim_win_set_cursor(0, { d.line + 1, 0 }) end
  end
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      if action.title:find("五、", 1, true) then
        seen.applied = action.title
        return choose(item)
      end
    end
  end
  local before = vim.b.changedtick
  vim.lsp.buf.code_action()
  wait("the code action", function() return vim.b.changedtick > before end)
  vim.cmd("write")
end

local seen = {}
local ok, problem = pcall(work, seen)
if not ok then seen.error = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, os.getenv("SEEN"))
vim.cmd("qall!")
`,
};
