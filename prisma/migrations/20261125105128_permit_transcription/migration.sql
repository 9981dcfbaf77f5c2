-- A permit that was read: the page as an image beside the condition, and the document wanted that has become a source.

ALTER TABLE "condition" ADD COLUMN     "page_image" TEXT,
ADD COLUMN     "page_image_sha256" BYTEA;
-- An image has its digest.
ALTER TABLE "condition" ADD CONSTRAINT condition_page_image CHECK (num_nonnulls(page_image, page_image_sha256) IN (0, 2));

ALTER TABLE "document_wanted" ADD COLUMN     "held_as" TEXT;
-- Held only as a source that is on record when the transaction ends: both may be written in one.
ALTER TABLE "document_wanted" ADD CONSTRAINT "document_wanted_held_as_fkey" FOREIGN KEY ("held_as") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
