/// The lines of a published report without what its pages add to them.
enum PublishedPages {
    /// The lines of a document: without furniture, and with each header row whole and on a line of its own.
    ///
    /// - Parameter document: The decoded text.
    static func lines(of document: DocumentText) -> [TextLine] {
        let whole = LaidOutTable.withWholeHeaders(PageFurniture.removed(from: document.lines))
        return TableHeader.separated(whole)
    }
}
