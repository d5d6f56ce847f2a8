import { type ArchiveWords, DIFFERING, digestsOf, SUMS, signatureChecks, strayFiles } from '../../published/archive.ts';

/** What is said of archives in Chinese. */
export const words: ArchiveWords = {
  name: '说明.txt',
  page: '核对.html',
  explained: ({ edition, title, program, systems, files, hasResults, signatures }) =>
    `${edition} 年度《${title}》归档说明

这个文件夹里有 ${edition} 年度考核办法和指标体系的全部数据、文件和核对所需的东西。不用任何专门的软件，照下面
写的就能看、能核对。本文件是纯文本（UTF-8）。

有什么
  documents/   印发的文件。manifest.json 是清单，列着每个文件的摘要，和它们由哪些数据、哪个程序生成。
${hasResults ? '  results/     考核结果和通知，各有自己的清单。\n' : ''}  data/        数据：indicators/ 里的 YAML 是文件的依据${hasResults ? '，results/ 里是一年里登记的情况' : ''}；schemas/ 里写明每一项
               填什么、怎么写。要继续修订，用这个文件夹。
  site/        可以查找的网页，双击 site/index.html。
  核对.html    双击打开，放进收到的文件，就说同印发的是不是一致、哪里不同；也核对签名和校验码。把整个归档（文件夹
               或者 zip）放进去，就逐个核对。不用联网。
  SHA256SUMS   除两个摘要表以外全部 ${files} 个文件的 SHA-256 摘要（FIPS 180-4）。
  SM3SUMS      同样的文件的 SM3 摘要（GB/T 32905-2016）。

各种格式怎么打开
  .yaml .md .csv .txt   纯文本（UTF-8），任何编辑器。YAML 1.2；Markdown（CommonMark）；CSV（RFC 4180）。
  .json                 纯文本，RFC 8259；*.schema.json 是 JSON Schema。
  .docx .xlsx           Word、WPS、LibreOffice；ISO/IEC 29500。
  .pdf                  任何 PDF 阅读器；ISO 32000。
  .ofd                  OFD 阅读器；GB/T 33190-2016。
  .html                 任何浏览器，不用联网，不运行别处的程序。

怎样核对
  下面每一行命令都在本文件所在的文件夹里运行，要有 sha256sum、openssl（3.0 以上）、jq 和常用的 find、grep、cut、sed、
  mktemp。Windows 上没有这些的，在 PowerShell 里用 Get-FileHash -Algorithm SHA256 文件，或者用 certutil -hashfile 文件 SHA256
  逐个算出来，同 SHA256SUMS 里的比（字母大小写不论）；或者把整个归档放进 核对.html。

一、一个字节都没有变。没有输出就是全部相符：

    ${DIFFERING}

没有多出来的文件。没有输出就是没有：

    ${strayFiles('多出来：')}

摘要表也可能和文件一起被换：归档时显示过 SHA256SUMS 自己的摘要，另外记在别处的，先用 sha256sum SHA256SUMS 核对。

二、用国密算法再核对一次。没有输出就是全部相符：

    while read -r sum name; do [ "$(openssl dgst -sm3 -r "$name" | cut -c 1-64)" = "$sum" ] || echo "变了：$name"; done < SM3SUMS

三、一级指标加起来是多少。应当逐行显示：
${systems.flatMap(({ id, sums }) => sums.map((each) => `  ${id} ${each.id} ${each.sum}\n`)).join('')}
    ${SUMS}

四、文件页脚的校验码，是下面算出的摘要的前十六位，大写，四位一组。应当显示：
${systems.map((each) => `  ${each.digest}  ${each.title}，校验码 ${each.checkCode}\n`).join('')}
    ${digestsOf(systems.map(({ id }) => id))}

${signatures.length === 0 ? '五、没有人签名。\n' : `五、签名。谁签的，看 documents/ 里的 ${signatures.join('、')}；每行命令都要成功，最后一行显示密钥的指纹，\n应当同 data/indicators/signers.yaml 里他的 key、他本人说的一致：不一致的，是别人用另一把密钥签的。\n\n${signatures.map(signatureChecks).join('\n')}`}
文件由 ${program} 生成。
`,
  archived: (folder, files, zip, sha256) => `已归档：${folder}/ 里 ${files} 个文件，同样的内容在 ${zip}。怎样看、怎样核对，写在其中的 说明.txt。\n其中 SHA256SUMS 的 SHA-256：${sha256}。请另外记在别处，例如归档登记簿上：日后凭它看得出归档有没有被换过。`,
  same: (folder) => `${folder}/ 已经归档，内容完全一样，没有改动。`,
  refused: '没有归档。请先照上面说的改正。',
  failure: {
    notFinal: (edition) => `${edition} 不是正式稿，不能归档。定稿以后把它的 scheme.yaml 里的 state 改成 final，生成文件，再归档。`,
    notBuilt: (folder, edition) => `${folder} 里没有文件。请先用 zhunsheng build ${edition} 生成。`,
    notWhole: (folder, names, edition) => `${folder} 里的文件不齐，还没有：${names.join('、')}（别的格式也没有）。请用 zhunsheng build ${edition} 生成齐全，再归档。`,
    oddName: (path) => `${path} 的文件名写不进摘要表，或者在 Windows 上打不开：有看不见的字符或者 \\ < > : " | ? *，头尾有空格，末尾是句点，或者是 Windows 留用的名称（如 con）。请改名，再归档。`,
    likeNames: (one, other) => `${one} 和 ${other} 只差大小写或者字符的编码方式，在有的电脑上是同一个文件。请改名，再归档。`,
    notFile: (path) => `${path} 是指向文件夹外面的链接，或者不是普通文件，没有归档。请换成文件本身，再归档。`,
    savedAgain: (path, edition) => `${path} 被办公软件另存过，不是生成时的样子。请用 zhunsheng build ${edition} 重新生成，再归档。`,
    otherInput: (path, edition) => `${path} 在生成文件以后改过。请用 zhunsheng build ${edition} 重新生成，再归档。`,
    occupied: (path) => `${path} 已经有了，内容不一样。归档不覆盖原有的：请把它改名或者移到别处，再归档。`,
  },
};
