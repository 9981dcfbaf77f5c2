/** A small picture of a photograph: an old phone cannot hold many large ones. Undefined where the browser cannot show it. */
export async function thumbnail(bytes: ArrayBuffer, type: string, edge = 360): Promise<string | undefined> {
  const address = URL.createObjectURL(new Blob([bytes], { type: `image/${type}` }));
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = address;
    });
    const scale = Math.min(1, edge / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.7);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
