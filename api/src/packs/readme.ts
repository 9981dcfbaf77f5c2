/** What somebody reads first who has opened a pack. */
export const readme = ({
  about,
  permalink,
  made,
  complete,
}: {
  about: string;
  permalink: string;
  made: string;
  complete: boolean;
}): string => `EVIDENCE PACK ${about}
Made ${made} by the installation at ${permalink}

To check it, with any Node.js from version 20.19 on and no network:

    node fenceline-verify.mjs THIS-FILE.zip

Exit code 0: verified. 1: not verified, with the reason. The program says what was proved, sentence by sentence.

What is here
    record.json        the observation as it was published
    images/            photographs as published: made anew from the pixels, without metadata
${complete ? '    originals/         the files as they arrived. SEALED: they may show who took them and where. Do not pass them on.\n    declaration.txt    a draft for FRE 902(13) and (14); a qualified person completes and signs it\n' : ''}    events/            what the custody log recorded, each with its proof
    manifest.json      every file with its SHA-256; manifest.note signs it
    trust.json         the keys. They came with this pack: compare them with a copy from elsewhere
                       (a printed report, a newspaper, somebody who kept them), and give that with --trust

What a verified pack shows: these bytes are those that were recorded, in the order and no later than the log says.
What it does not show: that a photograph or a statement is true. And unless somebody outside holds a checkpoint of
the log, whoever owns the machine could have rewritten its past before this pack was made.
`;
