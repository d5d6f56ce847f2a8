/** The folder of the documents in an archive. */
export const DOCUMENTS = 'documents';
