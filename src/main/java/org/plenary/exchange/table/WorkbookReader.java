package org.plenary.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of a workbook (ECMA-376) as a stream, after {@link Unpacking} has found it harmless. */
final class WorkbookReader {

    /** Days are counted from 1904 in workbooks of old Macintoshes. */
    private static final class Calendar extends DefaultHandler {

        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                var value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            }
        }
    }

    private final RowCounter rows;

    WorkbookReader(RowCounter rows) {
        this.rows = rows;
    }

    void read(Path file) throws IOException, FileRefused {
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            requireWorkbook(opened);
            var reader = new XSSFReader(opened);
            reader.setUseReadOnlySharedStringsTable(true);
            var calendar = new Calendar();
            parse(reader.getWorkbookData(), calendar);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new FileRefused(new Refusal.Empty());
            }
            parse(sheets.next(), new SheetHandler(reader.getSharedStringsTable(), reader.getStylesTable(), calendar.from1904, rows));
        } catch (SAXException e) {
            throw e.getException() instanceof FileRefused refused ? refused : new FileRefused(new Refusal.Unreadable());
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException e) {
            throw new FileRefused(new Refusal.Unreadable());
        }
    }

    private static void requireWorkbook(OPCPackage opened) throws FileRefused {
        var main = opened.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        var type = main.isEmpty() ? "application/zip" : main.getFirst().getContentType();
        if (!type.equals(XSSFRelation.WORKBOOK.getContentType())) {
            throw new FileRefused(new Refusal.NoTable(type));
        }
    }

    private static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try (part) {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(part, handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
