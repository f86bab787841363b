const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The fonts of a document, each with what is alike where it is missing: other names of it, those of the Mac and of free ones. */
const FONTS: Readonly<Record<string, readonly [others: string, family: "modern" | "auto" | "roman"]>> = {
  仿宋: ["FangSong,仿宋_GB2312,华文仿宋,STFangsong,FandolFang R", "modern"],
  楷体: ["KaiTi,楷体_GB2312,华文楷体,STKaiti,FandolKai", "modern"],
  黑体: ["SimHei,华文黑体,STHeiti,思源黑体,Noto Sans CJK SC", "modern"],
  宋体: ["SimSun,华文宋体,STSong,思源宋体,Noto Serif CJK SC", "auto"],
};

/** The part word/fontTable.xml: it tells a program what to take for a font that is not there. */
export const FONT_TABLE = {
  path: "word/fontTable.xml",
  data:
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${MAIN}">` +
    Object.entries(FONTS)
      .map(
        ([name, [others, family]]) =>
          `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
      )
      .join("") +
    `</w:fonts>`,
} as const;
