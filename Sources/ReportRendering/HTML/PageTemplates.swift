import Mustache

/// The compiled templates of the page.
struct PageTemplates: Sendable {
    private let page: MustacheTemplate
    private let parts: MustacheLibrary

    /// Compiles the templates.
    ///
    /// - Throws: ``RenderingError`` where one is not well formed.
    init() throws(RenderingError) {
        _ = PageContentType.registered
        page = try Self.compile(Templates.page, named: "page")
        var parts = MustacheLibrary()
        for (name, text) in Templates.parts { parts.register(try Self.compile(text, named: name), named: name) }
        self.parts = parts
    }

    /// A report as a page.
    func render(_ document: ReportDocument) -> String {
        page.render(PageNodes(document).page, library: parts)
    }

    /// Compiles one template, to be escaped in our way: each part begins anew with Mustache's own.
    static func compile(_ text: String, named name: String) throws(RenderingError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(PageContentType.name)}}" + text)
        } catch {
            throw RenderingError(template: name, reason: "\(error)")
        }
    }
}
