/** Opens the browser's file chooser; an empty list when the person closes it. Must run inside a tap. */
export const pickFiles = (wanted: { accept: string; multiple: boolean }): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const chooser = Object.assign(document.createElement('input'), { type: 'file', hidden: true, ...wanted });
    const finish = () => {
      resolve([...(chooser.files ?? [])]);
      chooser.remove();
    };
    chooser.addEventListener('change', finish);
    chooser.addEventListener('cancel', finish);
    document.body.append(chooser);
    chooser.click();
  });
