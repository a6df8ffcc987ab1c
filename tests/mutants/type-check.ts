import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

/** Whether a file with this text would still pass the types, asked of the compiler for that one file. */
export function typeCheck(root: string): (file: string, text: string) => boolean {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ["api"] }, ts.sys, root);
  let given: { readonly path: string; readonly text: string } | undefined;
  let version = 0;
  const textOf = (path: string) =>
    path === given?.path ? given.text : existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const service = ts.createLanguageService({
    getCompilationSettings: () => parsed.options,
    getScriptFileNames: () => parsed.fileNames,
    getScriptVersion: (path) => (path === given?.path ? `given ${version}` : "as it lies"),
    getScriptSnapshot: (path) => {
      const text = textOf(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return (file, text) => {
    version += 1;
    given = { path: join(root, file), text };
    return service.getSemanticDiagnostics(given.path).length === 0;
  };
}
