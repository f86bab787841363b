import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { ThirdParty } from "./scripts/third-party.mjs";

const at = path => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));

/** Where pages load Office.js from: Microsoft's public address, 21Vianet's, or a server of one's own. */
const OFFICE_JS = process.env.OFFICE_JS ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const common = mode => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  experiments: { css: true },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
      { test: /\.css$/, type: "css/auto" },
    ],
  },
  plugins: [new webpack.DefinePlugin({ ZIPING_VERSION: JSON.stringify(version) }), new ThirdParty()],
});

const page = (chunk, template) =>
  new HtmlWebpackPlugin({
    filename: `${chunk}.html`,
    template: at(template),
    chunks: [chunk],
    officeJs: OFFICE_JS,
    scriptLoading: "defer",
  });

/** Pages that any host of static files can serve. */
const web = mode => {
  const base = common(mode);
  return {
    ...base,
    name: "web",
    target: ["web", "es2022"],
    entry: {
      taskpane: at("src/taskpane/index.tsx"),
      workbench: at("src/workbench/index.tsx"),
    },
    output: {
      path: at("dist/web"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    plugins: [
      ...base.plugins,
      page("taskpane", "src/taskpane/taskpane.html"),
      page("workbench", "src/workbench/workbench.html"),
      new CopyFolders([
        ["assets", "assets"],
        ["manifest.xml", "manifest.xml"],
      ]),
    ],
    // Swc minifies the grid's six megabytes in a fraction of terser's time.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    performance: { hints: false },
  };
};

/** The command line, one file. */
const cli = mode => {
  const base = common(mode);
  return {
    ...base,
    name: "cli",
    target: "node20",
    entry: { ziping: at("src/cli/index.ts") },
    experiments: { ...base.experiments, outputModule: true },
    // One file: what pages fetch later stands in it, too.
    module: { ...base.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    output: { path: at("dist/cli"), filename: "[name].mjs", module: true, chunkFormat: "module", clean: true },
    optimization: { minimize: false },
    plugins: [...base.plugins, new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
    performance: { hints: false },
  };
};

/** Copies files and folders beside the pages, through webpack so that its dev server has them too. */
class CopyFolders {
  constructor(pairs) {
    this.pairs = pairs;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CopyFolders", compilation => {
      compilation.hooks.processAssets.tapPromise(
        { name: "CopyFolders", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { readdir, readFile, stat } = await import("node:fs/promises");
          const copy = async (from, to) => {
            const found = await stat(at(from)).catch(() => undefined);
            if (!found) return;
            if (!found.isDirectory())
              return compilation.emitAsset(to, new webpack.sources.RawSource(await readFile(at(from))));
            for (const name of await readdir(at(from))) await copy(`${from}/${name}`, `${to}/${name}`);
          };
          for (const [from, to] of this.pairs) await copy(from, to);
        },
      );
    });
  }
}

export default (_, { mode = "production" }) => [web(mode), cli(mode)];
