import type { CommandHelp } from '../../help.ts';

/** How keys are made and used, in Chinese. */
export const signing = {
  key: {
    summary: '生成签名用的密钥（key new 文件），或者显示密钥的指纹（key show 文件）',
    about: '私钥写到指定的文件，用口令加密（PKCS#8，OpenSSL 能读）；公钥写在旁边，文件名以 .pub.pem 结尾。口令在终端里输入，不显示，不写入任何地方，也不能写在命令行、环境变量里。指纹登记到 indicators/signers.yaml，verify 才认这把密钥签的名。',
    options: { algorithm: 'SM2（国密 GB/T 32918）或者 Ed25519' },
    examples: [
      { line: 'key new ~/张三.pem', does: '生成一把 SM2 密钥，显示要登记的指纹' },
      { line: 'key show 张三.pub.pem', does: '显示公钥的指纹，同登记的核对' },
    ],
  } satisfies CommandHelp<'algorithm'>,
  sign: {
    summary: '给写出的文件签名：签在清单上，清单里有每个文件的摘要；不写路径就签最新正式稿的文件夹',
    about:
      '先核对文件夹里的文件同清单一致，不一致就不签。每把密钥一个签名文件 signature-….txt，放在清单旁边，几个人可以先后签；同时写出 attestation.json（用什么数据、什么程序、生成了什么，in-toto 格式）。重新生成文件以后，原来的签名不再有效，也不会自动删去。verify 核对签名，也能不用本程序，只用 openssl 核对，办法见 docs/signatures.md。',
    options: {
      key: '私钥文件，口令在终端里输入',
      name: '签名人的姓名；密钥已经登记的不用写',
      date: '写进签名的日期，如 2020-11-30；由签名人自己填，程序不看时钟，也证明不了',
      output: '不写路径时，签这个文件夹里的（默认 output）',
    },
    examples: [
      { line: 'sign --key ~/张三.pem', does: '用登记过的密钥给最新正式稿的文件签名' },
      { line: 'sign output/2020/results --key ~/张三.pem --date 2020-12-31', does: '给 2020 年的考核结果签名，写上日期' },
    ],
  } satisfies CommandHelp<'key' | 'name' | 'date' | 'output'>,
};
