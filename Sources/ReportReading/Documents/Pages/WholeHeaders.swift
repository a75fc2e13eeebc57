/// The lines of a document with each header row of its activity tables whole and on a line of its own.
enum WholeHeaders {
    /// The lines for reading activity tables.
    ///
    /// - Parameters:
    ///   - pages: The lines without furniture of pages.
    ///   - names: The names that pages may repeat before a repeated header row.
    static func lines(of pages: [TextLine], names: Set<String>) -> [TextLine] {
        let whole = TableHeader.separated(LaidOutTable.withWholeHeaders(pages))
        return PageFurniture.removedBeforeHeaders(from: whole, names: names)
    }
}
