import type { SigningWords } from '../../published/signing.ts';

/** What is said of keys and signatures, in Chinese. */
export const words: SigningWords = {
  askPassphrase: (path) => `私钥 ${path} 的口令（输入时不显示）：`,
  askNewPassphrase: '新私钥的口令（输入时不显示）：',
  askAgain: '再输入一遍：',
  created: ({ algorithm, secret, open, fingerprint }) => `已生成 ${algorithm} 密钥：
  私钥 ${secret}（用口令加密，只有本人可读；自己保管，不要提交，不要交给别人；忘了口令就再也打不开）
  公钥 ${open}（可以给任何人）
  指纹 ${fingerprint}
`,
  shown: (algorithm, fingerprint) => `${algorithm} 密钥
  指纹 ${fingerprint}
`,
  register: (fingerprint) => `登记到 indicators/signers.yaml 的 signers 下面（指纹由本人当面核对），verify 就认这把密钥：
  - name: 姓名
    key: ${fingerprint}
`,
  signed: ({ edition, state, title, files, signer, path }) => `已用${signer}的密钥签名：${edition} ${state}《${title}》的清单和其中 ${files} 个文件的摘要，写入 ${path}。\n`,
  signedBefore: (path) => `${path} 已经是这样签的，没有改动。\n`,
  replaced: (path) => `${path} 里原来的签名签的不是现在的内容，已经换成新的。\n`,
  notRegistered: (fingerprint) => `这把密钥没有登记在 indicators/signers.yaml 里，verify 不认。要登记的指纹：${fingerprint}\n`,
  otherYear: (signer, edition) => `indicators/signers.yaml 里，${signer}的这把密钥不签 ${edition} 的文件，verify 不认。请改登记的 from、until，或者用另一把密钥签。\n`,
  notSigned: '数据有错误，没有签名：',
  by: (signer, algorithm, date) => `写明签名人 ${signer}，${algorithm}${date === undefined ? '' : `，自填日期 ${date}`}`,
  expected: (signer) => `应有 ${signer} 的签名`,
  attestation: {
    edited: '内容和清单不一致：签名以后被改过、换过，或者文件重新生成过。请签名人核对以后重新用 sign 签，这个文件会一并重写',
    missing: '签名时写出的这个文件不在了。请签名人重新用 sign 签，它会一并写出',
  },
  standing: {
    registered: '签名有效：由登记在 indicators/signers.yaml 的密钥签在现在的清单上',
    unregistered: '签名由文件里自带的密钥签成，这把密钥没有登记：谁都可以自称是这个人。由本人当面核对指纹以后，登记到 indicators/signers.yaml；不认识的，删去这个文件',
    'other-name': '这把密钥在 indicators/signers.yaml 里登记的是别人的姓名。请查明是谁签的',
    'other-year': '这把密钥在 indicators/signers.yaml 里登记的年度不包括这一版',
    'other-manifest': '签的是另一份清单：签名以后文件又重新生成过，或者被换过。请核对文件，由签名人重新用 sign 签',
    unattested: '签的是现在的清单，但旁边的 attestation.json 不是签名时的那一份：签名以后被改过、换过。请签名人核对以后重新用 sign 签，这个文件会一并重写',
    forged: '签名验不过：这个文件的内容在签名以后被改过，或者签名不是这把密钥签的。请由签名人重新用 sign 签',
    misnamed: '文件名不是这把密钥的：可能是从别处拷来、改了名的。请改回原名，或者由签名人重新用 sign 签',
    damaged: '不是 sign 写出的样子：被改过、另存过，或者里面的公钥不是 SM2 或 Ed25519 曲线上的。请由签名人重新用 sign 签',
    absent: 'indicators/signers.yaml 要求这个签名，文件夹里没有：还没有签，或者被删去了。请由签名人用 sign 签；不再由他签的，在名册里写上 until',
  },
  overtaken: (names) => `清单变了，原来的签名不再有效，没有删去：${names.join('、')}。请签名人核对以后重新用 sign 签。\n`,
  pageWritten: (path, sha256) => `已写入 ${path}，它的 SHA-256：${sha256}\n这串数字要同文件分开告诉收到的人，例如登在网站上：他照着核对，才知道这一页没有被换过。\n`,
  pageWithheld: '上面有不一致的，没有写出核验页。请先改正，全部一致以后再写。\n',
  failure: {
    noKeyFile: '没有写用哪把私钥签。请写 --key 私钥文件；还没有的，先用 zhunsheng key new 文件 生成',
    notPrivate: (path) => `${path} 是公钥，签名要用私钥。请写私钥的文件，名称里没有 .pub`,
    unprotected: (path) => `${path} 里的私钥不是用口令加密的 PKCS#8 格式。请先转换：openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000 -in 原文件 -out 新文件，再删去原文件`,
    notKey: (path) => `${path} 里没有 PEM 格式的密钥。请写 key new 写出的私钥（….pem）或者公钥（….pub.pem）的文件名，看指纹也可以写签名文件`,
    otherKind: (path) => `${path} 里的密钥不是 SM2 也不是 Ed25519（例如是别的曲线），不能用。请用 zhunsheng key new 文件 另做一把`,
    noTerminal: '口令只能由本人在终端里输入，这里没有终端，或者没有输入，所以什么也没有做。请在终端里运行，不要用管道或者定时任务',
    noTerminalToShow: (open) => `看私钥的指纹，要由本人在终端里输入口令，这里没有终端，或者没有输入。公钥的指纹是一样的，不用口令：zhunsheng key show ${open}`,
    wrongPassphrase: (path) => `口令不对，或者 ${path} 已经损坏，没有打开。请再试一次，看看大小写和输入法；口令忘了的，用 zhunsheng key new 文件 另做一把，重新登记`,
    weakPassphrase: (least) => `口令要有 ${least} 个以上的英文字母、数字或者符号（别的字在不同的终端里编码不一样），没有生成密钥。可以用几个不相干的英文单词`,
    unlikePassphrase: '两遍口令不一样，没有生成密钥。请重新运行',
    inRepository: (path) => `${path} 在数据的文件夹里，私钥放在这里会被提交出去。请换一个文件夹，例如 ~/张三.pem`,
    occupied: (path) => `${path} 已经有了，没有覆盖。请换一个文件名`,
    noSigner: (path) => `${path} 这把密钥没有登记在 indicators/signers.yaml 里，请用 --name 写明签名人的姓名`,
    badSigner: (name) => `--name ${name} 不能作签名人的姓名：要写成一行，不超过 60 个字，没有看不见的字符`,
    signerDiffers: (path, typed, registered) => `${path} 这把密钥在 indicators/signers.yaml 里登记的是 ${registered}，不是 ${typed}，没有签名。请去掉 --name，或者用 ${typed} 自己的密钥签`,
    badDate: (date) => `--date ${date} 不是日期，请写成 2020-11-30 这样`,
    noManifest: (folder) => `${folder} 里没有 build 写出的清单 manifest.json，没有什么可签。请先生成文件`,
    folderDiffers: (names) => `文件夹里的文件同清单不一致，没有签名：${names.join('、')}。请用 verify 查明，再用 build 重新生成`,
  },
};
