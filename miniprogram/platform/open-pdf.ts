import Taro from '@tarojs/taro';

/** A PDF as the cloud sends it. */
export interface Pdf {
  readonly fileName: string;
  readonly base64: string;
}

/** Opens a PDF in WeChat's own viewer, from where it can be sent on or kept. False when this phone cannot. */
export const openPdf = async ({ fileName, base64 }: Pdf): Promise<boolean> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return true;
  } catch {
    return false;
  }
};
