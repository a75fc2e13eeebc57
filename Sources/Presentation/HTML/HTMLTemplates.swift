import Mustache

/// Compiled Mustache templates of a page and of the parts that it is put together from.
package struct HTMLTemplates: Sendable {
    private let page: MustacheTemplate
    private let parts: MustacheLibrary

    /// Compiles templates.
    ///
    /// - Parameters:
    ///   - page: The whole page.
    ///   - parts: The parts, by the name under which templates call them.
    /// - Throws: ``TemplateError`` if one is not well formed.
    package init(page: String, parts: KeyValuePairs<String, String>) throws(TemplateError) {
        _ = PageContentType.registered
        self.page = try Self.compile(page, named: "page")
        var library = MustacheLibrary()
        for (name, text) in parts { library.register(try Self.compile(text, named: name), named: name) }
        self.parts = library
    }

    /// The page with the values of a node.
    ///
    /// - Parameter node: What the templates name.
    package func render(_ node: Node) -> String { page.render(node, library: parts) }

    /// Compiles one template with this project's escaping; each part would otherwise begin with Mustache's own.
    private static func compile(_ text: String, named name: String) throws(TemplateError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(PageContentType.name)}}" + text)
        } catch {
            throw TemplateError(template: name, reason: "\(error)")
        }
    }
}
