import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A page read by an XML parser: what a browser's accessibility tree is built from.
final class HTMLPage: NSObject, XMLParserDelegate {
    /// An element with what it holds.
    final class Element {
        let name: String
        let attributes: [String: String]
        weak var parent: Element?
        var children: [Element] = []
        /// All text within it, in order.
        var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }
    }

    /// The page is not well formed.
    struct Malformed: Error { let reason: String }

    private(set) var all: [Element] = []
    private var open: [Element] = []

    init(_ html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw Malformed(reason: "line \(parser.lineNumber): \(String(describing: parser.parserError))")
        }
    }

    func named(_ names: String...) -> [Element] { all.filter { names.contains($0.name) } }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = Element(elementName, attributes)
        element.parent = open.last
        open.last?.children.append(element)
        all.append(element)
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        for element in open { element.text += string }
    }
}
