/** Whether a font is a Chinese one, by its name. */
export const isChineseFont = (font: string): boolean =>
  /[\u4e00-\u9fff]|_GB2312$|^(SimSun|SimHei|NSimSun|KaiTi|FangSong|DengXian|Microsoft YaHei)/i.test(font);

/** Pixels of a digit of a font, by which files count column widths. Chinese fonts have digits half as wide as high. */
export function digitPixels(font: string, size: number): number {
  const height = (size * 96) / 72;
  return isChineseFont(font) ? Math.ceil(height / 2) : Math.round(height * 0.507);
}
