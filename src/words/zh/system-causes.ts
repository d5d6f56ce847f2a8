/** Causes of the system, each with what to do about it. */
const REASONS: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  EACCES: ['没有权限', '请检查这个文件和它所在文件夹的权限，或者请管理员开放'],
  EPERM: ['不允许这样做', '请检查这个文件和它所在文件夹的权限，看看是不是设成了只读'],
  EBUSY: ['文件正被别的程序使用', '请关闭打开它的程序，再运行一次'],
  ENOENT: ['文件夹不存在', '请检查路径是不是写对了，或者先建好文件夹'],
  ENOSPC: ['磁盘空间不足', '请清理出空间，再运行一次'],
  EDQUOT: ['超过了给你的磁盘配额', '请删去不用的文件，或者请管理员增加配额，再运行一次'],
  EFBIG: ['文件超过了系统允许的大小', '请管理员放宽文件大小的限制，或者换一个磁盘'],
  EROFS: ['磁盘是只读的', '请换一个可以写的磁盘或者文件夹'],
  EIO: ['磁盘读写出错', '请检查磁盘和连接，先备份数据，再运行一次'],
  EMFILE: ['同时打开的文件太多', '请关闭一些程序，再运行一次'],
  ENFILE: ['同时打开的文件太多', '请关闭一些程序，再运行一次'],
  ENOTDIR: ['路径中有一段不是文件夹', '请检查路径是不是写对了'],
  EEXIST: ['同名的文件已经存在', '请把它移走，或者换一个名称'],
  EISDIR: ['同名的是一个文件夹', '请把它移走，或者写明文件的名称'],
  ENAMETOOLONG: ['名称太长', '请把名称写短一些'],
  ELOOP: ['链接绕成了圈', '请删去绕圈的链接'],
  ESTALE: ['网络磁盘的连接断了', '请重新连接网络磁盘，再运行一次'],
};

/** Why the system could not do something, and what to do about it, by the code that it gives. */
export const reason = (code: string): string => {
  const [cause, remedy] = REASONS[code] ?? ['系统没有说明原因', '请检查磁盘和权限，再运行一次'];
  return `${cause}（${code}）。${remedy}。`;
};
