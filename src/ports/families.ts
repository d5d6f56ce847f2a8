/**
 * The official type families (GB/T 9704-2012, 7.1 and 5.2.2). Documents name them; none of them is ever shipped.
 * `substitutes` are the same letters' other names on machines that have them.
 */
export const FAMILIES = {
  xiaobiaosong: {
    official: '方正小标宋简体',
    substitutes: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  },
  fangsong: { official: '仿宋_GB2312', substitutes: ['FangSong_GB2312', '仿宋', 'FangSong'] },
  heiti: { official: '黑体', substitutes: ['SimHei'] },
  kaiti: { official: '楷体_GB2312', substitutes: ['KaiTi_GB2312', '楷体', 'KaiTi'] },
  songti: { official: '宋体', substitutes: ['SimSun'] },
} as const;

/** One of them, by the name that the program has for it. */
export type Family = keyof typeof FAMILIES;
