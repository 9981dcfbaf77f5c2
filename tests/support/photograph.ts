import sharp from 'sharp';

/** A segment of a JPEG file: its marker, its length, its bytes. */
const segment = (marker: number, text: string) => {
  const bytes = Buffer.from(text, 'latin1');
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

/** A photograph that carries something that identifies in every place a JPEG has for it. */
export async function telltale(): Promise<Buffer> {
  const plain = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#89a' } })
    .withExif({
      IFD0: { Make: 'CANARY-MAKE', Model: 'CANARY-MODEL', Artist: 'CANARY-ARTIST', Software: 'CANARY-SOFTWARE', ImageDescription: 'CANARY-DESCRIPTION' },
      IFD2: { BodySerialNumber: 'CANARY-SERIAL', LensModel: 'CANARY-LENS', UserComment: 'CANARY-COMMENT', DateTimeOriginal: '2026:11:23 10:41:12' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 3/1 4044/100', GPSLongitudeRef: 'W', GPSLongitude: '90/1 9/1 2444/100' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="CANARY-XMP"/></rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xfffe, 'CANARY-JPEG-COMMENT'),
    segment(0xffed, 'Photoshop 3.0\u00008BIM CANARY-IPTC'),
    segment(0xffe2, 'MPF\u0000CANARY-THUMBNAIL'),
    plain.subarray(2),
    Buffer.from('CANARY-TRAILING-BYTES'),
  ]);
}
