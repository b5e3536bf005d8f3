package org.plenary.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The structure of a document as screen readers go through it, with its language and title. */
final class SheetTags {

    private static final String METADATA = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<Integer, COSObjectable> parents = new HashMap<>();
    private PDPage page;
    private COSArray marked;
    private boolean marking;

    SheetTags(PDDocument document, Locale language, String title) {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        catalog.setStructureTreeRoot(root);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
        catalog.setMetadata(metadata(document, language, title));
        open.push(element(StandardStructureTypes.DOCUMENT, root));
    }

    void page(PDPage added) {
        page = added;
        marked = new COSArray();
        var number = parents.size();
        page.setStructParents(number);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        parents.put(number, new PDParentTreeValue(marked));
    }

    void open(String type) {
        open.push(element(type, open.peek()));
    }

    void close(String type) {
        if (!open.pop().getStructureType().equals(type)) {
            throw new IllegalStateException("Another thing than " + type + " is open");
        }
    }

    void mark(PDPageContentStream content, String type, Runnable setting) {
        var element = element(type, open.peek());
        element.setPage(page);
        var number = marked.size();
        element.getCOSObject().setInt(COSName.K, number);
        marked.add(element.getCOSObject());
        try {
            content.beginMarkedContent(COSName.getPDFName(type), number);
            set(content, setting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markUnlessMarked(PDPageContentStream content, Runnable setting) {
        if (marking) {
            setting.run();
        } else {
            mark(content, StandardStructureTypes.P, setting);
        }
    }

    /** What is not read out. */
    void artifact(PDPageContentStream content, Runnable setting) {
        if (marking) {
            setting.run();
            return;
        }
        try {
            content.beginMarkedContent(COSName.ARTIFACT);
            set(content, setting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(PDPageContentStream content, Runnable setting) throws IOException {
        marking = true;
        setting.run();
        marking = false;
        content.endMarkedContent();
    }

    /** When all is set. */
    void finish() {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }

    private static PDStructureElement element(String type, PDStructureNode parent) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    private static PDMetadata metadata(PDDocument document, Locale language, String title) {
        try {
            var xml = METADATA.formatted(title.replace("&", "&amp;").replace("<", "&lt;"), language.toLanguageTag());
            return new PDMetadata(document, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
