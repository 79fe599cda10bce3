// Opens a graph in Gephi, without a screen.
//
//   GephiConsumer report GRAPH...         what Gephi then holds, as JSON, a
//                                         line each
//   GephiConsumer draw GRAPH OUT...       lays it out and draws it into each
//                                         OUT, .svg or .pdf
//   GephiConsumer picture GRAPH OUT...    the same of what has a name and lies
//                                         in the largest component

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.layout.plugin.noverlap.NoverlapLayout;
import org.gephi.layout.plugin.noverlap.NoverlapLayoutBuilder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiConsumer {
  private static final PrintStream OUT =
      new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private static <T> T service(Class<T> type) {
    return Lookup.getDefault().lookup(type);
  }

  /** What was complained about while it was read. */
  private static List<Object> open(File file) throws Exception {
    ProjectController projects = service(ProjectController.class);
    if (projects.getCurrentProject() != null) projects.closeCurrentProject();
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importing = service(ImportController.class);
    Container container = importing.importFile(file);
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    container.getLoader().setAutoScale(false);
    List<Object> issues = new ArrayList<>();
    for (Issue issue : container.getReport().getIssuesList(1000)) {
      if (issue.getLevel() != Issue.Level.INFO) {
        issues.add(issue.getLevel() + ": " + issue.getMessage());
      }
    }
    importing.process(container, new DefaultProcessor(), workspace);
    return issues;
  }

  private static Object value(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean
        || value instanceof Collection) {
      return value;
    }
    if (value instanceof IntervalSet) {
      List<Object> spells = new ArrayList<>();
      for (Interval interval : ((IntervalSet) value).toArray()) {
        spells.add(List.of(day(interval.getLow()), day(interval.getHigh())));
      }
      return spells;
    }
    if (value.getClass().isArray()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); ++i) {
        values.add(value(Array.get(value, i)));
      }
      return values;
    }
    return value.toString();
  }

  private static String day(double milliseconds) {
    if (Double.isInfinite(milliseconds)) return "";
    return java.time.Instant.ofEpochMilli((long) milliseconds).toString()
        .substring(0, 10);
  }

  private static String hex(Color colour) {
    return String.format("#%06X", colour.getRGB() & 0xffffff);
  }

  private static Map<String, Object> attributes(Element element) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (Column column : element.getAttributeColumns()) {
      Object value = value(element.getAttribute(column));
      if (value != null) attributes.put(column.getTitle(), value);
    }
    return attributes;
  }

  private static void report(GraphModel model, List<Object> issues) {
    DirectedGraph graph = model.getDirectedGraph();
    List<Object> nodes = new ArrayList<>();
    for (Node node : graph.getNodes().toArray()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", node.getId());
      row.put("label", node.getLabel());
      row.put("size", node.size());
      row.put("colour", hex(node.getColor()));
      row.put("attributes", attributes(node));
      nodes.add(row);
    }
    List<Object> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges().toArray()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", edge.getId());
      row.put("source", edge.getSource().getId());
      row.put("target", edge.getTarget().getId());
      row.put("type", edge.getTypeLabel());
      row.put("label", edge.getLabel());
      row.put("weight", edge.getWeight());
      row.put("colour", hex(edge.getColor()));
      row.put("attributes", attributes(edge));
      edges.add(row);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("issues", issues);
    all.put("dynamic", model.isDynamic());
    all.put("time_format", model.getTimeFormat().toString());
    all.put("nodes", nodes);
    all.put("edges", edges);
    StringBuilder json = new StringBuilder();
    write(all, json);
    OUT.println(json);
  }

  private static void write(Object value, StringBuilder json) {
    if (value instanceof Map) {
      json.append('{');
      String comma = "";
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        json.append(comma);
        write(entry.getKey(), json);
        json.append(':');
        write(entry.getValue(), json);
        comma = ",";
      }
      json.append('}');
    } else if (value instanceof Collection) {
      json.append('[');
      String comma = "";
      for (Object element : (Collection<?>) value) {
        json.append(comma);
        write(element, json);
        comma = ",";
      }
      json.append(']');
    } else if (value == null || value instanceof Number
        || value instanceof Boolean) {
      json.append(value);
    } else {
      json.append('"');
      for (char c : value.toString().toCharArray()) {
        if (c < 0x20 || c == '"' || c == '\\' || c > 0x7e) {
          json.append(String.format("\\u%04x", (int) c));
        } else {
          json.append(c);
        }
      }
      json.append('"');
    }
  }

  /** Takes out what has no name: nominals, pronouns and events. */
  private static void keepNames(DirectedGraph graph) {
    for (Node node : graph.getNodes().toArray()) {
      if (!"name".equals(node.getAttribute("mention"))) graph.removeNode(node);
    }
  }

  /** Takes out all but the largest component. */
  private static void keepLargest(DirectedGraph graph) {
    Set<Node> largest = Set.of();
    Set<Node> seen = new HashSet<>();
    for (Node start : graph.getNodes().toArray()) {
      if (!seen.add(start)) continue;
      Set<Node> component = new HashSet<>(Set.of(start));
      ArrayDeque<Node> waiting = new ArrayDeque<>(component);
      while (!waiting.isEmpty()) {
        for (Node next : graph.getNeighbors(waiting.poll()).toArray()) {
          if (component.add(next)) waiting.add(next);
        }
      }
      seen.addAll(component);
      if (component.size() > largest.size()) largest = component;
    }
    for (Node node : graph.getNodes().toArray()) {
      if (!largest.contains(node)) graph.removeNode(node);
    }
  }

  private static void layOut(GraphModel model) {
    Random random = new Random(1);
    for (Node node : model.getGraph().getNodes().toArray()) {
      node.setPosition((random.nextFloat() - 0.5f) * 1000,
                       (random.nextFloat() - 0.5f) * 1000);
    }
    ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
    layout.setGraphModel(model);
    layout.resetPropertiesValues();
    layout.setThreadsCount(1);
    layout.setScalingRatio(300.0);
    layout.setGravity(1.0);
    layout.initAlgo();
    for (int i = 0; i < 1500 && layout.canAlgo(); ++i) {
      if (i == 1000) layout.setAdjustSizes(true);
      layout.goAlgo();
    }
    layout.endAlgo();
    NoverlapLayout apart = new NoverlapLayout(new NoverlapLayoutBuilder());
    apart.setGraphModel(model);
    apart.resetPropertiesValues();
    apart.setMargin(12.0);
    apart.initAlgo();
    for (int i = 0; i < 200 && apart.canAlgo(); ++i) apart.goAlgo();
    apart.endAlgo();
  }

  private static void draw(List<File> outs) throws Exception {
    PreviewController preview = service(PreviewController.class);
    PreviewProperties properties = preview.getModel().getProperties();
    properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    properties.putValue(PreviewProperty.NODE_LABEL_FONT,
                        new Font("SansSerif", Font.PLAIN, 14));
    properties.putValue(PreviewProperty.NODE_LABEL_COLOR,
                        new DependantOriginalColor(new Color(0x222222)));
    properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 4f);
    properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 80f);
    properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR,
                        new DependantColor(Color.WHITE));
    properties.putValue(PreviewProperty.SHOW_EDGE_LABELS, true);
    properties.putValue(PreviewProperty.EDGE_LABEL_FONT,
                        new Font("SansSerif", Font.PLAIN, 9));
    properties.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0.5f);
    properties.putValue(PreviewProperty.EDGE_COLOR,
                        new EdgeColor(EdgeColor.Mode.ORIGINAL));
    properties.putValue(PreviewProperty.EDGE_CURVED, true);
    properties.putValue(PreviewProperty.EDGE_OPACITY, 70f);
    preview.refreshPreview();
    for (File out : outs) service(ExportController.class).exportFile(out);
  }

  public static void main(String[] arguments) throws Exception {
    String task = arguments[0];
    if (task.equals("report")) {
      for (int i = 1; i < arguments.length; ++i) {
        List<Object> issues = open(new File(arguments[i]));
        report(service(GraphController.class).getGraphModel(), issues);
      }
    } else {
      open(new File(arguments[1]));
      GraphModel model = service(GraphController.class).getGraphModel();
      if (task.equals("picture")) {
        keepNames(model.getDirectedGraph());
        keepLargest(model.getDirectedGraph());
      }
      layOut(model);
      List<File> outs = new ArrayList<>();
      for (int i = 2; i < arguments.length; ++i) {
        outs.add(new File(arguments[i]));
      }
      draw(outs);
    }
    System.exit(0);
  }
}
