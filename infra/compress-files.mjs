import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = /\.(html|js|css|svg|json)$/;
const FORMS = {
  ".br": (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ".gz": (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Puts beside every file of text below `folder` what it is compressed, as well as it can be: `personal.js.br` and `personal.js.gz`.
 * Where that is no smaller, nothing. The server sends what is there (api/host/http/coding/read-in-coding.ts).
 * @param {string} folder
 */
export async function compressFiles(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((name) => WORTH_IT.test(name));
  await Promise.all(files.map((name) => compressFile(join(folder, name))));
}

async function compressFile(file) {
  const bytes = await readFile(file);
  for (const [ending, compress] of Object.entries(FORMS)) {
    const small = await compress(bytes);
    if (small.length < bytes.length) await writeFile(file + ending, small);
  }
}
