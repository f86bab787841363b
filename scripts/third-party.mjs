import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import webpack from "webpack";

/** The folder of the package that a file belongs to, or undefined where it is our own. */
function packageOf(resource) {
  if (!/[\\/]node_modules[\\/]/.test(resource ?? "")) return undefined;
  for (let folder = dirname(resource); /[\\/]node_modules[\\/]/.test(folder); folder = dirname(folder))
    if (
      existsSync(join(folder, "package.json")) &&
      JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version
    )
      return folder;
  return undefined;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find(entry => /^licen[sc]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
}

/** Writes THIRD-PARTY.txt beside the bundle: name, version and licence of every package that is in it. */
export class ThirdParty {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdParty", compilation => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ThirdParty", stage }, () => {
        const modules = [...compilation.modules].flatMap(module => [module, ...(module.modules ?? [])]);
        const folders = new Set(modules.map(module => packageOf(module.resource)).filter(Boolean));
        const text = [...new Set([...folders].map(notice))].sort().join(`\n${"-".repeat(72)}\n\n`);
        compilation.emitAsset("THIRD-PARTY.txt", new webpack.sources.RawSource(text));
      });
    });
  }
}
